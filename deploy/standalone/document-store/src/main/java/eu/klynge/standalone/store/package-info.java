/**
 * The document store of the standalone platform: MongoDB's wire protocol over one file, in which a write is on disk
 * before it is acknowledged.
 */
@NullMarked
package eu.klynge.standalone.store;

import org.jspecify.annotations.NullMarked;
