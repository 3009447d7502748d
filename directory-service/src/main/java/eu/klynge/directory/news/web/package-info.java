/** Posts over HTTP. */
@NullMarked
package eu.klynge.directory.news.web;

import org.jspecify.annotations.NullMarked;
