package org.rasoat.rules;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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
import org.rasoat.facts.FieldPosition;
import org.rasoat.facts.FieldsByPosition;

/**
 * Builds the classes of declared types as Drools does, and lets them know their fields by position.
 * Drools would otherwise make a class for each field that rules look at, in each run.
 */
final class FactClassBuilder extends DefaultBeanClassBuilder {

  private static final long serialVersionUID = 1;

  private static final String NAME = "fieldAt";
  private static final String BEYOND = "java/lang/IndexOutOfBoundsException";
  private static final String READ = "(I)Ljava/lang/Object;";
  private static final String WRITE = "(ILjava/lang/Object;)V";

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
      MethodVisitor reader = code.visitMethod(Opcodes.ACC_PUBLIC, NAME, READ, null, null);
      build(reader, READ, own, parent, field -> read(reader, type, field));
      MethodVisitor writer = code.visitMethod(Opcodes.ACC_PUBLIC, NAME, WRITE, null, null);
      build(writer, WRITE, own, parent, field -> write(writer, type, field));
    }
  }

  /**
   * A method that does something with the field at the position that is its first argument, and
   * leaves to the parent what is none of the class's own fields, which follow the parent's.
   *
   * @param action what it does with a field
   */
  private static void build(
      MethodVisitor method,
      String signature,
      List<FieldDefinition> fields,
      Class<?> parent,
      Consumer<FieldDefinition> action) {
    method.visitCode();
    int first = FieldPosition.count(parent);
    if (!fields.isEmpty()) {
      Label[] labels =
          IntStream.range(0, fields.size()).mapToObj(i -> new Label()).toArray(Label[]::new);
      Label others = new Label();
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitTableSwitchInsn(first, first + fields.size() - 1, others, labels);
      for (int i = 0; i < labels.length; i++) {
        method.visitLabel(labels[i]);
        action.accept(fields.get(i));
      }
      method.visitLabel(others);
    }
    if (parent == Object.class) {
      method.visitTypeInsn(Opcodes.NEW, BEYOND);
      method.visitInsn(Opcodes.DUP);
      method.visitMethodInsn(Opcodes.INVOKESPECIAL, BEYOND, "<init>", "()V", false);
      method.visitInsn(Opcodes.ATHROW);
    } else {
      boolean reads = signature.equals(READ);
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ILOAD, 1);
      if (!reads) {
        method.visitVarInsn(Opcodes.ALOAD, 2);
      }
      method.visitMethodInsn(
          Opcodes.INVOKESPECIAL, Type.getInternalName(parent), NAME, signature, false);
      method.visitInsn(reads ? Opcodes.ARETURN : Opcodes.RETURN);
    }
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private static void read(MethodVisitor method, ClassDefinition type, FieldDefinition field) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    visitField(method, Opcodes.GETFIELD, type, field);
    method.visitInsn(Opcodes.ARETURN);
  }

  private static void write(MethodVisitor method, ClassDefinition type, FieldDefinition field) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ALOAD, 2);
    method.visitTypeInsn(Opcodes.CHECKCAST, BuildUtils.getInternalType(field.getTypeName()));
    visitField(method, Opcodes.PUTFIELD, type, field);
    method.visitInsn(Opcodes.RETURN);
  }

  private static void visitField(
      MethodVisitor method, int how, ClassDefinition type, FieldDefinition field) {
    method.visitFieldInsn(
        how,
        BuildUtils.getInternalType(type.getClassName()),
        field.getName(),
        BuildUtils.getTypeDescriptor(field.getTypeName()));
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
