/**
 * The document store of the standalone platform: MongoDB's wire protocol over RocksDB, in which a write is on disk
 * before it is acknowledged.
 */
@NullMarked
package eu.klynge.standalone.store;

import org.jspecify.annotations.NullMarked;
