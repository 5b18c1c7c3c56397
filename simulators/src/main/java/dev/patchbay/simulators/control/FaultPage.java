package dev.patchbay.simulators.control;

import static dev.patchbay.simulators.exchange.Html.escape;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.faults.FaultRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** {@code GET /faults}: the control API as a page of buttons. */
public final class FaultPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Patchbay simulators: faults</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
            button { font: inherit; margin: .15rem; padding: .25rem .75rem; border: 1px solid #777; border-radius: .4rem; cursor: pointer }
            pre { background: #f2f2f2; padding: .75rem; border-radius: .4rem; white-space: pre-wrap }
            </style>
            </head>
            <body>
            <main>
            <h1>Break the providers</h1>
            <p>A fault stays until it is cleared. Calls that have begun are not changed.</p>
            <p role="status" id="message"></p>
            %s
            </main>
            <script>
            document.addEventListener('click', async event => {
              const button = event.target.closest('button');
              if (!button) return;
              const { method, url, body } = button.dataset;
              const answer = await fetch(url, { method, body: body || undefined });
              if (answer.ok) location.reload();
              else document.getElementById('message').textContent = (await answer.json()).detail;
            });
            </script>
            </body>
            </html>
            """;

    private final FaultRegistry faults;
    private final Supplier<List<Panel>> providerPanels;

    public FaultPage(FaultRegistry faults, Supplier<List<Panel>> providerPanels) {
        this.faults = faults;
        this.providerPanels = providerPanels;
    }

    public void mount(ControlRouter routes) {
        routes.on(HttpMethod.GET, "/faults", _ -> page());
    }

    private Answer page() {
        String sections = Stream.concat(FaultPanels.of(faults).stream(), providerPanels.get().stream())
                .map(FaultPage::section)
                .collect(Collectors.joining("\n"));
        return Answer.html(200, PAGE.formatted(sections))
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; "
                        + "script-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'");
    }

    private static String section(Panel panel) {
        JsonObject state = panel.state();
        String buttons = panel.buttons().stream().map(FaultPage::button).collect(Collectors.joining("\n"));
        return "<section>\n<h2>%s</h2>\n<pre>%s</pre>\n%s\n</section>".formatted(escape(panel.title()),
                escape(state == null ? "healthy" : state.encodePrettily()), buttons);
    }

    private static String button(PanelButton button) {
        String body = button.body() == null ? "" : " data-body=\"" + escape(button.body().encode()) + "\"";
        return "<button type=\"button\" data-method=\"%s\" data-url=\"%s\"%s>%s</button>".formatted(
                escape(button.method()), escape(button.url()), body, escape(button.label()));
    }
}
