/** The portal's pages and files. A cluster's page carries its title, description and linked data in its head. */
@NullMarked
package eu.klynge.gateway.portal;

import org.jspecify.annotations.NullMarked;
