package org.rasoat.rules;

/**
 * One file of rules before it is parsed.
 *
 * @param name the file as messages name it
 * @param topic its name without the ending
 * @param text what it holds; for a decision table, the rules that were made of it
 */
record Source(String name, String topic, String text) {}
