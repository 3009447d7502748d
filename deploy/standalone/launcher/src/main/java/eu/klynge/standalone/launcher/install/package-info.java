/**
 * Makes what was built ready to run: copies of the jars that a later build does not touch, and one Keycloak, unpacked
 * and built once. All of it is under {@code .klynge/} in the checkout and shared by every data folder.
 */
@NullMarked
package eu.klynge.standalone.launcher.install;

import org.jspecify.annotations.NullMarked;
