package eu.klynge.notification.feed;

/**
 * @param id of what it is the state of: the topic of its current states and the key there
 * @param sequence of the entry's event
 * @param gone whether the topic says that it exists no more
 */
public record State(String id, long sequence, boolean gone, Entry entry) {}
