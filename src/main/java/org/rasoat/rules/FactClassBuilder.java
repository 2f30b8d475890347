package org.rasoat.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drools.base.factmodel.ClassDefinition;
import org.drools.base.factmodel.FieldDefinition;
import org.drools.compiler.builder.impl.classbuilder.BuildUtils;
import org.drools.compiler.builder.impl.classbuilder.ClassBuilder;
import org.drools.mvel.asm.DefaultBeanClassBuilder;
import org.drools.mvel.asm.DefaultClassBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.mvel2.asm.ClassWriter;
import org.mvel2.asm.Label;
import org.mvel2.asm.MethodVisitor;
import org.mvel2.asm.Opcodes;
import org.mvel2.asm.Type;
import org.rasoat.facts.FieldsByPosition;
import org.rasoat.facts.Row;

/**
 * Builds the classes of declared types as Drools does, and lets them know their fields by position.
 * Drools would otherwise make a class for each field that rules look at, in each run.
 */
final class FactClassBuilder extends DefaultBeanClassBuilder {

  private static final long serialVersionUID = 1;

  private static final String NAME = "fieldAt";
  private static final String BEYOND = "java/lang/IndexOutOfBoundsException";
  private static final String SIGNATURE = "(I)Ljava/lang/Object;";

  /** Go with the class: packs are compiled anew while the program runs. */
  private static final ClassValue<Map<String, Place>> PLACES =
      new ClassValue<>() {
        @Override
        protected Map<String, Place> computeValue(Class<?> type) {
          return places(type);
        }
      };

  /** What the class that is being built extends, if it can do this. */
  private @Nullable Class<?> parent;

  private FactClassBuilder() {
    // Nobody goes through these classes step by step.
    super(false);
  }

  @Override
  protected ClassWriter buildClassHeader(ClassLoader loader, ClassDefinition type) {
    parent = parent(loader, type);
    if (parent == Object.class) {
      type.addInterface(FieldsByPosition.class.getName());
    }
    return super.buildClassHeader(loader, type);
  }

  private static @Nullable Class<?> parent(ClassLoader loader, ClassDefinition type) {
    try {
      Class<?> parent = loader.loadClass(type.getSuperClass());
      return parent == Object.class || FieldsByPosition.class.isAssignableFrom(parent)
          ? parent
          : null;
    } catch (ClassNotFoundException e) {
      // Drools says so by itself.
      return null;
    }
  }

  @Override
  protected void buildGettersAndSetters(ClassWriter code, ClassDefinition type) {
    super.buildGettersAndSetters(code, type);
    if (parent != null) {
      List<FieldDefinition> own =
          type.getFieldsDefinitions().stream()
              .filter(field -> !field.isInherited() && !BuildUtils.isPrimitive(field.getTypeName()))
              .sorted(Comparator.comparing(FieldDefinition::getName))
              .toList();
      buildFieldAt(code, type, own, parent);
    }
  }

  private static void buildFieldAt(
      ClassWriter code, ClassDefinition type, List<FieldDefinition> fields, Class<?> parent) {
    MethodVisitor method = code.visitMethod(Opcodes.ACC_PUBLIC, NAME, SIGNATURE, null, null);
    method.visitCode();
    if (!fields.isEmpty()) {
      Label[] labels =
          IntStream.range(0, fields.size()).mapToObj(i -> new Label()).toArray(Label[]::new);
      Label others = new Label();
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitTableSwitchInsn(0, fields.size() - 1, others, labels);
      for (int i = 0; i < labels.length; i++) {
        method.visitLabel(labels[i]);
        buildRead(method, type, fields.get(i));
      }
      method.visitLabel(others);
    }
    if (parent == Object.class) {
      method.visitTypeInsn(Opcodes.NEW, BEYOND);
      method.visitInsn(Opcodes.DUP);
      method.visitMethodInsn(Opcodes.INVOKESPECIAL, BEYOND, "<init>", "()V", false);
      method.visitInsn(Opcodes.ATHROW);
    } else {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitLdcInsn(fields.size());
      method.visitInsn(Opcodes.ISUB);
      method.visitMethodInsn(
          Opcodes.INVOKESPECIAL, Type.getInternalName(parent), NAME, SIGNATURE, false);
      method.visitInsn(Opcodes.ARETURN);
    }
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private static void buildRead(MethodVisitor method, ClassDefinition type, FieldDefinition field) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitFieldInsn(
        Opcodes.GETFIELD,
        BuildUtils.getInternalType(type.getClassName()),
        field.getName(),
        BuildUtils.getTypeDescriptor(field.getTypeName()));
    method.visitInsn(Opcodes.ARETURN);
  }

  /**
   * Where a field stands.
   *
   * @param position among those of its class, as {@link FieldsByPosition} counts them
   * @param type what its values are
   */
  record Place(int position, Class<?> type) {}

  /**
   * Where a field of a class stands.
   *
   * @return empty if the class does not say what it is by its position
   */
  static Optional<Place> place(Class<?> type, String field) {
    return Optional.ofNullable(PLACES.get(type).get(field));
  }

  private static Map<String, Place> places(Class<?> type) {
    Map<String, Place> places = new HashMap<>();
    int position = 0;
    for (Class<?> one = type; one != null && says(one); one = one.getSuperclass()) {
      Field[] own = one.getDeclaredFields();
      Arrays.sort(own, Comparator.comparing(Field::getName));
      for (Field field : own) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          places.putIfAbsent(field.getName(), new Place(position, field.getType()));
          position++;
        }
      }
    }
    return places;
  }

  /** Whether a class was built here. */
  private static boolean says(Class<?> type) {
    return type != Row.class
        && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(NAME));
  }

  /**
   * Gives Drools the builder of classes. It finds it as a service of the program, and takes it for
   * its own because of its priority.
   */
  public static final class Factory extends DefaultClassBuilderFactory {

    @Override
    public int servicePriority() {
      return super.servicePriority() + 1;
    }

    @Override
    public ClassBuilder getBeanClassBuilder() {
      return new FactClassBuilder();
    }
  }
}
