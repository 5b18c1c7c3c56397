package dev.patchbay.kit.integration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.edge.problem.Violation;

/**
 * The page on which connecting ends. Only pages of the operator's choice: an open redirect helps phishing (RFC 9700,
 * 4.11).
 */
@Singleton
class ReturnTo {

    private final List<URI> allowed;
    private final URI resultPage;

    @Inject
    ReturnTo(ConnectConfig config, @ConfigProperty(name = "patchbay.public-origin") URI publicOrigin) {
        this.allowed = config.returnToPrefixes().orElse(List.of(publicOrigin));
        this.resultPage = publicOrigin.resolve("/connections/result");
    }

    /** @param asked null for the default page; a path alone stands for a page of the public origin */
    URI page(String asked) {
        if (asked == null || asked.isBlank()) {
            return resultPage;
        }
        var page = parse(asked);
        if (allowed.stream().noneMatch(prefix -> covers(prefix, page))) {
            throw refused();
        }
        return page;
    }

    private URI parse(String asked) {
        try {
            return resultPage.resolve(new URI(asked)).normalize();
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    /** Compared part by part: a text that starts with the prefix may still name another host. */
    private static boolean covers(URI prefix, URI page) {
        var path = prefix.getRawPath() == null ? "" : prefix.getRawPath();
        return page.getRawUserInfo() == null && page.getRawFragment() == null
                && Objects.equals(prefix.getScheme(), page.getScheme()) && Objects.equals(prefix.getHost(), page.getHost())
                && prefix.getPort() == page.getPort() && page.getRawPath() != null && startsWith(page.getRawPath(), path);
    }

    /** By whole segments: {@code /patch} does not cover {@code /patchwork}. */
    private static boolean startsWith(String path, String prefix) {
        return prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    private static ProblemException refused() {
        return new ProblemException(Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.")
                .withViolations(List.of(new Violation("return_to",
                        "must be a path of this Patchbay, such as /connections/result, or a page that the operator allows by patchbay.connect.return-to-prefixes"))));
    }
}
