package org.rasoat.rules;

import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.Dialect;
import org.drools.compiler.compiler.PackageRegistry;
import org.drools.compiler.rule.builder.ConsequenceBuilder;
import org.drools.compiler.rule.builder.FromBuilder;
import org.drools.compiler.rule.builder.RuleConditionBuilder;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.mvel.java.JavaDialect;
import org.drools.mvel.java.JavaForMvelDialectConfiguration;

/** How rules are compiled: as Drools does, but for what it makes more of than there is to it. */
final class RuleDialect extends JavaDialect {

  private static final PlainFrom FROM = new PlainFrom();

  private static final PlainConsequences CONSEQUENCES = new PlainConsequences();

  private RuleDialect(
      ClassLoader loader,
      KnowledgeBuilderConfigurationImpl configuration,
      PackageRegistry registry,
      InternalKnowledgePackage part) {
    super(loader, configuration, registry, part);
  }

  @Override
  public FromBuilder getFromBuilder() {
    return FROM;
  }

  @Override
  public ConsequenceBuilder getConsequenceBuilder() {
    return CONSEQUENCES;
  }

  @Override
  @SuppressWarnings("rawtypes") // as it is declared
  public RuleConditionBuilder getBuilder(Class described) {
    return described == FromDescr.class ? FROM : super.getBuilder(described);
  }

  /** Makes the dialect for each package. */
  static final class Configuration extends JavaForMvelDialectConfiguration {

    Configuration(KnowledgeBuilderConfigurationImpl configuration) {
      super(configuration);
    }

    @Override
    public Dialect newDialect(
        ClassLoader loader,
        KnowledgeBuilderConfigurationImpl configuration,
        PackageRegistry registry,
        InternalKnowledgePackage part) {
      return new RuleDialect(loader, configuration, registry, part);
    }
  }
}
