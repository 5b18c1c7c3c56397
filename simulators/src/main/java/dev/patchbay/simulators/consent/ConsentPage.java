package dev.patchbay.simulators.consent;

import static dev.patchbay.simulators.exchange.Html.escape;

import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;

/** The page on which a person agrees or refuses, and the page that says something instead; the same for every provider. */
public final class ConsentPage {

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
            <p><strong>%s</strong> asks for access to an account.</p>
            %s
            <form method="post" action="authorize">
            <input type="hidden" name="request" value="%s">
            <fieldset>
            <legend>Who are you?</legend>
            %s
            </fieldset>
            <button type="submit" name="decision" value="approve">Approve</button>
            <button type="submit" name="decision" value="deny">Deny</button>
            </form>""";

    private final String provider;
    private final Function<Person, String> account;

    /** @param account how the provider calls somebody's account */
    public ConsentPage(String provider, Function<Person, String> account) {
        this.provider = provider;
        this.account = account;
    }

    /** @param details HTML that says what is asked for; the other texts are escaped here */
    public Answer form(String app, String details, String requestId) {
        String people = People.ALL.stream().map(this::choice).collect(Collectors.joining("\n"));
        return page(200, "consent", FORM.formatted(escape(app), details, escape(requestId), people));
    }

    public Answer refusal(String text) {
        return page(400, "error", "<p>" + escape(text) + "</p>");
    }

    public Answer notice(String text) {
        return page(200, "done", "<p>" + escape(text) + "</p>");
    }

    private String choice(Person person) {
        String checked = person.equals(People.ALL.getFirst()) ? " checked" : "";
        return "<label><input type=\"radio\" name=\"person\" value=\"%s\"%s> %s <small>%s</small></label>".formatted(
                escape(person.id()), checked, escape(person.displayName()), escape(account.apply(person)));
    }

    private Answer page(int status, String subject, String content) {
        String heading = "<h1>" + escape(provider) + "</h1>\n";
        return Answer.html(status, PAGE.formatted(escape(provider + ": " + subject), heading + content))
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
