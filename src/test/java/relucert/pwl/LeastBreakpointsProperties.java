package relucert.pwl;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(PwlDomain.class)
class LeastBreakpointsProperties {

  @Property
  void theNumberIsLeastThroughAnyData(@ForAll PwlDomain.Data data) {
    LeastBreakpointsAssertions.assertLeast(data.positions(), data.values());
  }
}
