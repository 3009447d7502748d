/**
 * What one data folder holds and how it is addressed: its files, its ports and its secrets. Two folders with different
 * port offsets are two platforms.
 */
@NullMarked
package eu.klynge.standalone.launcher.data;

import org.jspecify.annotations.NullMarked;
