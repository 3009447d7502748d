/** What organisations tell of themselves: news, projects and publications. All of it is public. */
@NullMarked
package eu.klynge.directory.news;

import org.jspecify.annotations.NullMarked;
