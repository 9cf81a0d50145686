package org.broadsheet.article;

/**
 * Why an article's text is no longer published. Its headline and address stay.
 *
 * @param date when it was withdrawn; may be unknown
 * @param reason the words that stand in place of the text; may be empty
 */
public record Withdrawal(ArticleDate date, String reason) {}
