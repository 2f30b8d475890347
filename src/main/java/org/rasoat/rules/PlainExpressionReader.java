package org.rasoat.rules;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.compiler.rule.builder.RuleBuildContext;
import org.drools.mvel.MVELDialectRuntimeData;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rules say in conditions and behind {@code from}, as far as it needs no expression of
 * Drools: see {@link PlainExpression}. Whatever it does not know, and whatever Drools would convert
 * before it compares or calls, it leaves to Drools.
 */
final class PlainExpressionReader {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(\"[^\"\\\\]*\""
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*"
              + "|\\d{1,9}L?(?![\\p{L}\\d.])"
              + "|==|!=|<=|>=|&&|\\|\\||[<>!(),.+-])");

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

  /** Numbers that are compared and added whichever of these they are. */
  private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class);

  /** Mean something to Drools wherever they stand. */
  private static final Set<String> RESERVED = Set.of("empty", "nil");

  private final RuleBuildContext context;
  private final Function<String, Optional<Typed>> names;
  private final List<String> words;
  private int at;

  private PlainExpressionReader(
      RuleBuildContext context, Function<String, Optional<Typed>> names, List<String> words) {
    this.context = context;
    this.names = names;
    this.words = words;
  }

  /**
   * What was read.
   *
   * @param type what it comes to; Void for nothing
   * @param plain whether it is about single fields alone, and not about what functions make of them
   */
  record Typed(PlainExpression expression, Class<?> type, boolean plain) {
    Typed(PlainExpression expression, Class<?> type) {
      this(expression, type, true);
    }

    /** What holds or does not, and is not unknown. */
    private boolean isCondition() {
      return type == boolean.class;
    }
  }

  /** That it is for Drools to read. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  /**
   * Reads an expression.
   *
   * @param names what fields and variables stand for
   * @return empty if it is for Drools to read
   */
  static Optional<Typed> read(
      RuleBuildContext context, String text, Function<String, Optional<Typed>> names) {
    try {
      PlainExpressionReader reader = new PlainExpressionReader(context, names, words(text));
      Typed read = reader.several("||");
      return reader.at == reader.words.size() ? Optional.of(read) : Optional.empty();
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private static List<String> words(String text) throws NotPlain {
    List<String> words = new ArrayList<>();
    String all = text.strip();
    Matcher word = WORD.matcher(all);
    while (word.lookingAt()) {
      words.add(word.group(1));
      word.region(word.end(), all.length());
    }
    if (word.regionStart() < all.length()) {
      throw new NotPlain();
    }
    return words;
  }

  private boolean takes(String word) {
    if (at < words.size() && words.get(at).equals(word)) {
      at++;
      return true;
    }
    return false;
  }

  private String next() throws NotPlain {
    if (at == words.size()) {
      throw new NotPlain();
    }
    return words.get(at++);
  }

  private Typed several(String sign) throws NotPlain {
    Typed first = part(sign);
    if (!takes(sign)) {
      return first;
    }
    List<Typed> all = new ArrayList<>(List.of(first));
    do {
      all.add(part(sign));
    } while (takes(sign));
    if (!all.stream().allMatch(Typed::isCondition)) {
      throw new NotPlain();
    }
    return new Typed(
        new PlainExpression.Several(
            sign.equals("&&"), all.stream().map(Typed::expression).toList()),
        boolean.class,
        all.stream().allMatch(Typed::plain));
  }

  private Typed part(String sign) throws NotPlain {
    return sign.equals("||") ? several("&&") : comparison();
  }

  private Typed comparison() throws NotPlain {
    Typed left = sum();
    if (at == words.size() || !OPERATORS.contains(words.get(at))) {
      return left;
    }
    ConstraintTypeOperator operator = ConstraintTypeOperator.decode(next());
    Typed right = sum();
    Class<?> one = boxed(left.type());
    Class<?> other = boxed(right.type());
    boolean nothing = one == Void.class || other == Void.class;
    boolean whole = one != other && WHOLE.contains(one) && WHOLE.contains(other);
    boolean fits =
        nothing
            ? one != other && operator.isEquality()
            : (one == other || whole) && PlainConditions.isComparable(one, operator);
    if (!fits) {
      throw new NotPlain();
    }
    return new Typed(
        new PlainExpression.Comparison(
            whole ? new PlainExpression.Whole(left.expression()) : left.expression(),
            operator,
            whole ? new PlainExpression.Whole(right.expression()) : right.expression()),
        boolean.class,
        left.plain() && right.plain());
  }

  private Typed sum() throws NotPlain {
    Typed sum = value();
    for (boolean minus = takes("-"); minus || takes("+"); minus = takes("-")) {
      Typed other = value();
      Class<?> one = boxed(sum.type());
      Class<?> two = boxed(other.type());
      if (!WHOLE.contains(one) || !WHOLE.contains(two)) {
        throw new NotPlain();
      }
      Class<?> type = one == two ? one : Long.class;
      sum =
          new Typed(
              new PlainExpression.Sum(
                  sum.expression(), minus, other.expression(), type == Long.class),
              type,
              sum.plain() && other.plain());
    }
    return sum;
  }

  private Typed value() throws NotPlain {
    if (takes("!")) {
      Typed condition = value();
      if (!condition.isCondition()) {
        throw new NotPlain();
      }
      return new Typed(
          new PlainExpression.Not(condition.expression()), boolean.class, condition.plain());
    }
    Typed value = start();
    while (takes(".")) {
      value = member(value, next());
    }
    return value;
  }

  private Typed start() throws NotPlain {
    if (takes("(")) {
      Typed inner = several("||");
      if (!takes(")")) {
        throw new NotPlain();
      }
      return inner;
    }
    String word = next();
    if (takes("(")) {
      return call(null, function(word), arguments());
    }
    char first = word.charAt(0);
    if (first == '"') {
      return constant(word.substring(1, word.length() - 1), String.class);
    }
    if (Character.isDigit(first)) {
      return word.endsWith("L")
          ? constant(Long.valueOf(word.substring(0, word.length() - 1)), long.class)
          : constant(Integer.valueOf(word), int.class);
    }
    if (!Character.isJavaIdentifierStart(first)) {
      throw new NotPlain();
    }
    return switch (word) {
      case "null" -> constant(null, Void.class);
      case "true", "false" -> constant(Boolean.valueOf(word), boolean.class);
      default -> named(word);
    };
  }

  private static Typed constant(@Nullable Serializable value, Class<?> type) {
    return new Typed(new PlainExpression.Constant(value), type);
  }

  private Typed named(String word) throws NotPlain {
    if (RESERVED.contains(word)) {
      throw new NotPlain();
    }
    // A property of the fact may have the name of a type, but for its first letter.
    int start = at;
    String type = word;
    while (takes(".")) {
      String name = next();
      Optional<Enum<?>> value = constant(context, type, name);
      if (value.isPresent()) {
        return constant(value.get(), value.get().getDeclaringClass());
      }
      type += "." + name;
    }
    at = start;
    return names.apply(word).orElseThrow(NotPlain::new);
  }

  /**
   * A constant of an enum.
   *
   * @param type the name of the enum as a rule writes it
   * @return empty if there is none
   */
  private static Optional<Enum<?>> constant(RuleBuildContext context, String type, String name) {
    try {
      Class<?> known = context.getPkg().getTypeResolver().resolveType(type);
      return known.isEnum()
          ? Arrays.stream(known.getEnumConstants())
              .<Enum<?>>map(value -> (Enum<?>) value)
              .filter(value -> value.name().equals(name))
              .findFirst()
          : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      // No type, but what Drools understands or complains of.
      return Optional.empty();
    }
  }

  private List<Typed> arguments() throws NotPlain {
    List<Typed> arguments = new ArrayList<>();
    if (takes(")")) {
      return arguments;
    }
    do {
      arguments.add(several("||"));
    } while (takes(","));
    if (!takes(")")) {
      throw new NotPlain();
    }
    return arguments;
  }

  private Typed call(@Nullable Typed target, Method method, List<Typed> arguments) throws NotPlain {
    Class<?>[] wanted = method.getParameterTypes();
    if (wanted.length != arguments.size() || method.isVarArgs()) {
      throw new NotPlain();
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!fits(arguments.get(i).type(), wanted[i])) {
        throw new NotPlain();
      }
    }
    return new Typed(
        new PlainExpression.Call(
            context.getPkg().getName(),
            target == null ? null : target.expression(),
            method,
            arguments.stream().map(Typed::expression).toList()),
        method.getReturnType(),
        false);
  }

  /** A method of what stands before it, or a property that is read by one. */
  private Typed member(Typed target, String name) throws NotPlain {
    Class<?> type = boxed(target.type());
    if (type == Void.class || !Modifier.isPublic(type.getModifiers())) {
      throw new NotPlain();
    }
    if (takes("(")) {
      List<Typed> arguments = arguments();
      return call(target, only(type, Set.of(name), arguments.size()), arguments);
    }
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return call(target, only(type, Set.of(name, "get" + tail, "is" + tail), 0), List.of());
  }

  /** The only method of a type with such a name and so many arguments. */
  private static Method only(Class<?> type, Set<String> names, int arguments) throws NotPlain {
    List<Method> all =
        Arrays.stream(type.getMethods())
            .filter(one -> names.contains(one.getName()) && !one.isBridge())
            .filter(one -> one.getParameterCount() == arguments)
            .toList();
    boolean field = Arrays.stream(type.getFields()).anyMatch(one -> names.contains(one.getName()));
    if (all.size() != 1
        || field
        || Modifier.isStatic(all.get(0).getModifiers())
        || !Modifier.isPublic(all.get(0).getDeclaringClass().getModifiers())
        || all.get(0).getReturnType() == void.class) {
      throw new NotPlain();
    }
    return all.get(0);
  }

  /** The function as Drools would find it. */
  private Method function(String name) throws NotPlain {
    if (context.getPkg().getDialectRuntimeRegistry().getDialectData("mvel")
            instanceof MVELDialectRuntimeData data
        && data.getImports().get(name) instanceof Method method
        && method.getName().equals(name)
        && Modifier.isPublic(method.getDeclaringClass().getModifiers())
        && Modifier.isPublic(method.getModifiers())
        && Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .filter(one -> one.getName().equals(name))
                .count()
            == 1
        && Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class) {
      return method;
    }
    throw new NotPlain();
  }

  private static boolean fits(Class<?> given, Class<?> wanted) {
    if (given == Void.class) {
      return !wanted.isPrimitive();
    }
    Class<?> known = boxed(given);
    return wanted.isPrimitive()
        ? known == boxed(wanted) || (wanted == long.class && known == Integer.class)
        : wanted.isAssignableFrom(known);
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
