package dev.patchbay.kit.token;

import java.net.URI;
import java.util.List;

/** @param returnTo the page to end on, checked by whoever asks */
public record AuthorizationRequest(URI redirectUri, URI returnTo, List<String> scopes) {
}
