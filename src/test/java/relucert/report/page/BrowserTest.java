package relucert.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.report.page.Browser.Outcome;

/** The page as its readers use it: with a browser, if there is one. */
class BrowserTest {
  @TempDir Path folder = Path.of("");

  private static String page = "";

  @BeforeEach
  void findsABrowser() {
    assumeTrue(
        Browser.find(folder).isPresent(),
        "no browser on the path (chromium, google-chrome): the page's scripts are not tested");
    if (page.isEmpty()) {
      page = SamplePage.html();
    }
  }

  private Outcome run(int width, String script) throws IOException, InterruptedException {
    return Browser.find(folder).orElseThrow().run(page, width, script);
  }

  @Test
  void aReaderFiltersOpensAClaimAndFollowsALink() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const id = i => document.getElementById(i);
            const wait = () => new Promise(r => setTimeout(r, 50));
            const shown = () => [...document.querySelectorAll('details.claim')]
              .filter(c => !c.hidden).map(c => c.id.slice(6)).join(' ');
            print(id('count').textContent);
            id('verdict').value = 'refuted';
            id('verdict').dispatchEvent(new Event('input', {bubbles: true}));
            print(shown());
            id('search').value = 'PIECES fig';
            id('search').dispatchEvent(new Event('input', {bubbles: true}));
            print(shown());
            const card = id('claim-fig-3');
            card.querySelector('summary').click();
            print(card.open);
            print(card.querySelectorAll('section.reading svg circle.tuned').length);
            print(card.querySelector('pre.numbers').textContent.includes('7/3'));
            card.querySelector('details.certificate summary').click();
            print(card.querySelector('details.certificate').open);
            print(card.querySelector('button.save').offsetWidth > 0);
            id('filter').reset();
            await wait();
            print(shown());
            location.hash = '#claim-cor-4.2.1';
            await wait();
            print(id('claim-cor-4.2.1').open);
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed())
        .containsExactly(
            "7 of 7 claims, 18 readings",
            "thm-4.1.2 cor-4.2.1 fig-2 fig-3 rem-3 thm-5.1.split",
            "fig-2 fig-3",
            "true",
            "2",
            "true",
            "true",
            "true",
            "eq-6 thm-4.1.2 cor-4.2.1 fig-2 fig-3 rem-3 thm-5.1.split",
            "true");
  }

  @Test
  void theThemeCanBeChanged() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const back = () => getComputedStyle(document.body).backgroundColor;
            const first = back();
            document.getElementById('theme').click();
            print(first !== back());
            document.getElementById('theme').click();
            print(first === back());
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed()).containsExactly("true", "true");
  }

  @Test
  void whatIsCopiedOfAFormulaIsItsTextAsWritten() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const card = document.getElementById('claim-cor-4.2.1');
            card.open = true;
            const copy = node => {
              getSelection().selectAllChildren(node);
              const event = new ClipboardEvent('copy',
                {bubbles: true, cancelable: true, clipboardData: new DataTransfer()});
              document.body.dispatchEvent(event);
              return event.clipboardData.getData('text/plain').trim();
            };
            print(copy(card.querySelector('.statement')));
            print(copy(card.querySelector('.statement msub, .statement mi').parentElement));
            print(document.querySelectorAll('math').length > 100);
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed())
        .containsExactly(
            "K &gt;= 3, K &gt;= m+2: floor((m-1)/3) &lt;= N*(m,K) &lt;= m/3", "K &gt;= 3", "true");
  }

  @Test
  void nothingStandsOutOfAPhonesScreen() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            500,
            """
            document.body.style.width = '390px';
            document.body.style.margin = '0';
            document.querySelectorAll('details').forEach(d => { d.open = true; });
            const inner = e => e.closest('.wide, pre, svg, .display');
            for (const e of document.querySelectorAll('body *')) {
              if (!inner(e) && e.getBoundingClientRect().right > 391) print(e.outerHTML.slice(0, 90));
            }
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed()).isEmpty();
  }

  @Test
  void theExplorersNetworksFitWhateverIsDraggedOrTyped() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const id = i => document.getElementById(i);
            const state = () => print([...document.querySelectorAll('[data-value]')].map(c => c.textContent).join(' ')
              + ' | ' + id('result').textContent.split(' = ')[0] + ' | ' + id('fault').textContent);
            const type = (element, value) => {
              element.value = value;
              element.dispatchEvent(new Event('input', {bubbles: true}));
            };
            state();
            id('zigzag').click();
            state();
            type(id('size'), 6);
            const circle = document.querySelector('#picture circle[data-row="5"]');
            const box = circle.getBoundingClientRect();
            const at = (target, kind, y) => target.dispatchEvent(new PointerEvent(kind,
              {bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + y}));
            at(circle, 'pointerdown', 5);
            at(window, 'pointermove', -60);
            at(window, 'pointerup', -60);
            print(document.querySelector('[data-row="5"][data-field="tuned"]').checked);
            print(!document.querySelector('#rows').textContent.includes('\\u2717'));
            type(document.querySelector('[data-row="1"][data-field="x"]'), '1');
            state();
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed())
        .containsExactly(
            "0 ✓ -1 ✓ 0 ✓ 2 ✓ 0 ✓ | 3 neurons | ",
            "0 ✓ 1 ✓ 0 ✓ 1 ✓ 0 ✓ | 3 neurons | ",
            "true",
            "true",
            "0 ✓ 1 ✓ 0 ✓ 1 ✓ 0 ✓ 1/2 ✓ |  | x of sample 2: expected more than that of sample 1");
  }

  @Test
  void theExplorerBuildsTheNetworksOfSharpTwoLayerOnAllSharedCases()
      throws IOException, InterruptedException {
    List<String> cases = Files.readAllLines(SharpCases.FILE);
    String lines =
        cases.stream().map(line -> '"' + line + '"').collect(Collectors.joining(",", "[", "]"));
    Outcome outcome =
        run(
            1000,
            "let same = 0; for (const line of "
                + lines
                + ") { const [q, a] = line.split('='); const found = sharpTwoLayer.answer(q);"
                + " if (found === a) same++; else if (lines.length < 5) print(q + ': ' + found"
                + " + ' is not ' + a); } print(same);");
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed()).containsExactly(String.valueOf(cases.size()));
  }
}
