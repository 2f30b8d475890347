package org.rasoat.bench;

import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The smallest program with Drools: compiles one rule and fires it once. */
public final class OneRule {

  private static final String RULE =
      """
      rule "long"
      when
        $text : String( length > 3 )
      then
        System.out.println($text);
      end
      """;

  private OneRule() {}

  /** Compiles and fires. */
  public static void main(String[] args) {
    KieSession session = new KieHelper().addContent(RULE, ResourceType.DRL).build().newKieSession();
    session.insert("fired");
    session.fireAllRules();
    session.dispose();
  }
}
