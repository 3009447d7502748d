package eu.klynge.notification.mail;

/**
 * What a mail server says later of an e-mail that it took first.
 *
 * @param letter id of the letter, from its Message-ID
 * @param permanent whether the address is bad for good
 * @param status RFC 3463, such as 5.1.1
 */
public record Bounce(String letter, boolean permanent, String status) {}
