package org.broadsheet.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates {@code ${article.image.src}}: plain paths over records, lists and maps, by accessors
 * that are looked up once. That is three times as fast as OGNL's reflection, and it tells what a
 * record has when a name is wrong. Everything that is no plain path is left to OGNL.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {
    private static final Pattern PATH =
            Pattern.compile("\\s*[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*\\s*");
    private static final List<String> OF_OBJECTS = List.of("hashCode", "toString", "getClass");
    private static final String NULL = "null";

    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, MethodHandle>> accessors = new ConcurrentHashMap<>();
    private final IStandardVariableExpressionEvaluator ognl =
            new OGNLVariableExpressionEvaluator(true);

    /**
     * A path in an expression.
     *
     * @param text the expression
     * @param variable what it begins with
     * @param steps what it goes on with
     */
    private record Path(String text, String variable, List<Step> steps) {
        /** For an expression that is no path. */
        static final Path NONE = new Path("", "", List.of());

        static Path of(String expression) {
            String text = expression.strip();
            if (!PATH.matcher(expression).matches() || isLiteral(text)) {
                return NONE;
            }
            List<String> names = List.of(text.split("\\."));
            return new Path(text, names.getFirst(), names.stream().skip(1).map(Step::new).toList());
        }

        /** What stands in the path before a step. */
        String before(Step step) {
            int at = steps.indexOf(step);
            return at == 0 ? variable : steps.get(at - 1).name;
        }
    }

    /** One name of a path. It remembers the accessor it needed last: mostly it needs it again. */
    private static final class Step {
        private final String name;
        private @Nullable Accessor last;

        Step(String name) {
            this.name = name;
        }
    }

    private record Accessor(Class<?> type, MethodHandle handle) {}

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String text = expression.getExpression();
        Path path = paths.get(text);
        if (path == null) {
            path = Path.of(text);
            paths.put(text, path);
        }
        if (path.variable().isEmpty() || expression.getUseSelectionAsRoot()) {
            if (!context.containsVariable("page")) {
                // OGNL takes a variable that is not there for null: it could not be told apart.
                throw new TemplateProcessingException("\"" + text + "\" needs a page");
            }
            return ognl.evaluate(context, expression, execution);
        }
        Object value = context.getVariable(path.variable());
        if (value == null && !context.containsVariable(path.variable())) {
            if (path.text().equals(NULL)) {
                return null; // what Thymeleaf makes of a condition without an else
            }
            throw new TemplateProcessingException(
                    "\"" + path.text() + "\": there is no " + path.variable() + " here");
        }
        for (Step step : path.steps()) {
            if (value == null) {
                throw new TemplateProcessingException(
                        "\"" + path.text() + "\": there is no " + path.before(step) + " here");
            }
            value = property(value, step, path.text());
        }
        return plain(value);
    }

    private static boolean isLiteral(String text) {
        return text.equals("true") || text.equals("false");
    }

    private @Nullable Object property(Object value, Step step, String expression) {
        Accessor accessor = step.last;
        if (accessor == null || accessor.type() != value.getClass()) {
            if (value instanceof Collection<?> collection) {
                return switch (step.name) {
                    case "empty" -> collection.isEmpty();
                    case "size" -> collection.size();
                    default ->
                            throw unknown(value, step.name, expression, List.of("empty", "size"));
                };
            }
            if (value instanceof Map<?, ?> map) {
                return step.name.equals("empty") && !map.containsKey(step.name)
                        ? map.isEmpty()
                        : plain(map.get(step.name));
            }
            accessor = accessor(value, step.name, expression);
            step.last = accessor;
        }
        try {
            return (Object) accessor.handle().invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new TemplateProcessingException("\"" + expression + "\" fails", e);
        }
    }

    private Accessor accessor(Object value, String name, String expression) {
        Map<String, MethodHandle> known =
                accessors.computeIfAbsent(value.getClass(), PathEvaluator::accessors);
        MethodHandle handle = known.get(name);
        if (handle == null) {
            throw unknown(value, name, expression, known.keySet());
        }
        return new Accessor(value.getClass(), handle);
    }

    private static Map<String, MethodHandle> accessors(Class<?> type) {
        Map<String, MethodHandle> accessors = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() > 0
                    || OF_OBJECTS.contains(method.getName())
                    || method.getReturnType() == void.class
                    || Modifier.isStatic(method.getModifiers())
                    || method.getDeclaringClass() == Object.class) {
                continue;
            }
            MethodHandle handle = handle(method);
            if (handle != null) {
                accessors.put(name(type, method), handle);
            }
        }
        return accessors;
    }

    private static @Nullable MethodHandle handle(Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(method)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return null; // not for templates
        }
    }

    private static String name(Class<?> type, Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        boolean bean =
                !type.isRecord()
                        && prefix > 0
                        && name.length() > prefix
                        && Character.isUpperCase(name.charAt(prefix));
        return bean
                ? name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT)
                        + name.substring(prefix + 1)
                : name;
    }

    private static TemplateProcessingException unknown(
            Object value, String name, String expression, Collection<String> known) {
        return new TemplateProcessingException(
                "\""
                        + expression.strip()
                        + "\": "
                        + value.getClass().getSimpleName()
                        + " has no \""
                        + name
                        + "\"; it has "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    /** Fields of articles and data files as text, lists and maps. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case FieldValue.Text text -> text.text();
            case FieldValue.Items items ->
                    items.items().stream().map(PathEvaluator::plain).toList();
            case FieldValue.Fields fields -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                fields.fields().forEach((name, of) -> map.put(name, plain(of)));
                yield map;
            }
            case FieldValue.Nothing _ -> null;
            case null -> null;
            default -> value;
        };
    }
}
