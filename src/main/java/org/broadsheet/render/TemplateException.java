package org.broadsheet.render;

import org.broadsheet.article.Problem;

/** A template or message file is wrong; nothing can be published until it is mended. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TemplateException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What is wrong and where. */
    public Problem problem() {
        return problem;
    }
}
