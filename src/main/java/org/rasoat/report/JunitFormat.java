package org.rasoat.report;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of JUnit, as Jenkins, GitLab and others read it: a test suite for the dossier, a test
 * case for each rule.
 *
 * <p>JUnit knows no warnings, so:
 *
 * <ul>
 *   <li>a rule with an error is a <em>failure</em> with all its messages;
 *   <li>a rule with warnings or infos only <em>passes</em>, with its messages in {@code
 *       system-out}; but if the check is not compliant without an error, because of {@code
 *       --fail-on}, rules with findings of the heaviest kind that there is are failures;
 *   <li>a rule that is not applicable or was not checked is <em>skipped</em>, with the reason;
 *   <li>a rule that broke down is an <em>error</em>; so is a test case for the check itself, which
 *       is there only when something was in its way.
 * </ul>
 *
 * <p>Times are left out: they would be different in every run.
 */
final class JunitFormat implements Format {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    try {
      out.append(new JunitSuite(report).text());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
