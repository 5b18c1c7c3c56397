package dev.patchbay.simulators.spotify.accounts;

import static dev.patchbay.simulators.exchange.Html.escape;

import java.util.stream.Collectors;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.spotify.people.People;
import dev.patchbay.simulators.spotify.people.Person;

/** The page on which a person agrees or refuses, and the page that shows why an app may not ask. */
final class ConsentPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b }
            fieldset { border: 1px solid #bbb; border-radius: .5rem; margin: 1rem 0 }
            label { display: block; padding: .25rem 0 }
            button { font: inherit; padding: .5rem 1.25rem; border-radius: .5rem; border: 1px solid #1b1b1b; cursor: pointer }
            button[value=approve] { background: #14602f; border-color: #14602f; color: #fff }
            </style>
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String FORM = """
            <h1>Simulated Spotify</h1>
            <p><strong>%s</strong> asks for access to an account.</p>
            <p>Scopes:</p>
            <ul>%s</ul>
            <form method="post" action="authorize">
            <input type="hidden" name="request" value="%s">
            <fieldset>
            <legend>Who are you?</legend>
            %s
            </fieldset>
            <button type="submit" name="decision" value="approve">Approve</button>
            <button type="submit" name="decision" value="deny">Deny</button>
            </form>""";

    private ConsentPage() {
    }

    static Answer form(String requestId, AuthorizationRequest request) {
        String scopes = request.scopes().stream().sorted()
                .map(scope -> "<li>" + escape(scope) + "</li>")
                .collect(Collectors.joining());
        String people = People.ALL.stream().map(ConsentPage::choice).collect(Collectors.joining("\n"));
        return page(200, "Simulated Spotify: consent",
                FORM.formatted(escape(request.client().id()), scopes, escape(requestId), people));
    }

    static Answer refusal(String text) {
        return page(400, "Simulated Spotify: error", "<h1>Simulated Spotify</h1>\n<p>" + escape(text) + "</p>");
    }

    private static String choice(Person person) {
        String checked = person.equals(People.ALL.getFirst()) ? " checked" : "";
        return "<label><input type=\"radio\" name=\"person\" value=\"%s\"%s> %s <small>%s</small></label>".formatted(
                escape(person.id()), checked, escape(person.displayName()), escape(person.accountId()));
    }

    private static Answer page(int status, String title, String content) {
        return Answer.html(status, PAGE.formatted(title, content))
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
