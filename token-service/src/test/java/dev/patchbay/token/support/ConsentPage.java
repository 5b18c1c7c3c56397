package dev.patchbay.token.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the provider's consent page. */
public final class ConsentPage {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private ConsentPage() {
    }

    /** @return the parameters of the redirect */
    public static Map<String, String> decide(String authorizationUrl, int person, String decision) {
        var page = send(HttpRequest.newBuilder(URI.create(authorizationUrl)).build()).body();
        var request = REQUEST.matcher(page).results().findFirst().orElseThrow().group(1);
        var who = PERSON.matcher(page).results().skip(person).findFirst().orElseThrow().group(1);
        var form = "request=" + request + "&person=" + who + "&decision=" + decision;
        var target = URI.create(authorizationUrl.substring(0, authorizationUrl.indexOf('?')));
        var answer = send(HttpRequest.newBuilder(target).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build());
        return parameters(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return BROWSER.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
