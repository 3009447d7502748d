/** The service kit on a real broker and a real store: a small harbour reads what boats do. */
package eu.klynge.kit.it;
