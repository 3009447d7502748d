/** Clusters over HTTP. */
@NullMarked
package eu.klynge.directory.cluster.web;

import org.jspecify.annotations.NullMarked;
