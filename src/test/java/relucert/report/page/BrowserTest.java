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
            document.querySelector('a[href="#value-2-1-4"]').click();
            await wait();
            print(id('value-2-1-4').open && id('value-2-1-4').offsetHeight > 100);
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
            "true",
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
            "– – – – – – |  | x of sample 2: expected more than that of sample 1");
  }

  @Test
  void theExplorerShowsNothingAsTheAnswerToBadInput() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const id = i => document.getElementById(i);
            const cells = () => [...document.querySelectorAll('[data-value]')].map(c => c.textContent).join(' ');
            const state = () => print(cells() + ' | ' + id('picture').className + ' | ' + id('earlier').hidden
              + ' | ' + id('fault').textContent.split(':')[0]);
            const field = (row, name) => document.querySelector('[data-row="' + row + '"][data-field="' + name + '"]');
            const type = (element, value) => {
              element.value = value;
              element.dispatchEvent(new Event('input', {bubbles: true}));
            };
            const drag = row => {
              const circle = document.querySelector('#picture circle[data-row="' + row + '"]');
              const box = circle.getBoundingClientRect();
              for (const [target, kind, y] of [[circle, 'down', 5], [window, 'move', -60], [window, 'up', -60]]) {
                target.dispatchEvent(new PointerEvent('pointer' + kind,
                  {bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + y}));
              }
            };
            type(field(1, 'x'), 'abc');
            state();
            type(field(3, 'z'), '7');
            state();
            drag(3);
            drag(1);
            print(field(3, 'z').value);
            state();
            type(id('size'), '13');
            type(field(1, 'x'), '2');
            state();
            type(id('size'), '5');
            state();
            id('zero').click();
            print(id('result').textContent.includes(' 1 piece;'));
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed())
        .containsExactly(
            "– – – – – | stale | false | x of sample 2",
            "– – – – – | stale | false | x of sample 2",
            "7",
            "– – – – – | stale | false | x of sample 2",
            "– – – – – | stale | false | K",
            "0 ✓ -1 ✓ 0 ✓ 7 ✓ 0 ✓ |  | true | ",
            "true");
  }

  @Test
  void aSearchFindsFormulasHoweverTheyAreWritten() throws IOException, InterruptedException {
    Outcome outcome =
        run(
            1000,
            """
            const id = i => document.getElementById(i);
            const search = words => {
              id('search').value = words;
              id('search').dispatchEvent(new Event('input', {bubbles: true}));
              const shown = [...document.querySelectorAll('details.claim')].filter(c => !c.hidden);
              return shown.map(c => c.id.slice(6)).join(' ')
                + (id('count').textContent.includes('in their proofs') ? ' (proofs)' : '');
            };
            print(search('K >= m+2'));
            for (const same of ['K>=m+2', 'K ≥ m + 2', 'k≥m+2', 'm + 2 K >=']) print(search(same) === search('K >= m+2'));
            print(search('floor((m-1)/3)') + ' = ' + search('⌊(m − 1)/3⌋'));
            print(search('N*(m,K)') === search('N* (m, K)'));
            print(search('SLOPE') + '.');
            print(search('no such words') + '.');
            """);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.printed())
        .containsExactly(
            "cor-4.2.1",
            "true",
            "true",
            "true",
            "true",
            "cor-4.2.1 = cor-4.2.1",
            "true",
            "fig-3 (proofs).",
            ".");
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
