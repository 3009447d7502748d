/** What is printed or scanned: QR codes and badges. */
@NullMarked
package eu.klynge.events.attendance.paper;

import org.jspecify.annotations.NullMarked;
