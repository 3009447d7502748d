package eu.klynge.notification.guest;

import eu.klynge.notification.mail.Matter;

/**
 * A letter to everybody who may still come to an event, on its way from guest to guest.
 *
 * @param id of the fact that it tells: with the guest's id it makes the letter's
 * @param after id of the last guest whose letter is written; empty for none
 */
public record Circular(String id, String event, Matter matter, String after) {

    Circular after(String last) {
        return new Circular(id, event, matter, last);
    }
}
