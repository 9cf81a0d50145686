package org.broadsheet.catalogue;

/**
 * That an article belongs to a list.
 *
 * @param kind the kind of list: {@code section}, {@code tags} …
 * @param name the list's name as this article writes it
 */
public record Membership(String kind, String name) {}
