package dev.patchbay.kit.control;

import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.call.Permission;

/** While an integration is switched off nothing of it is served, whatever it lies in: only its status and its end. */
@Singleton
class SwitchedOffFilter {

    private static final List<String> ALWAYS = List.of("/integration/", "/admin/");

    // filters are made by the build, long before what these need
    private final Instance<Permission> permission;
    private final Instance<FailureTexts> texts;

    @Inject
    SwitchedOffFilter(Instance<Permission> permission, Instance<FailureTexts> texts) {
        this.permission = permission;
        this.texts = texts;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (ALWAYS.stream().noneMatch(path::startsWith)) {
            requireEnabled();
        }
    }

    private void requireEnabled() {
        try {
            permission.get().requireEnabled();
        } catch (CallException e) {
            throw texts.get().problem(null).apply(e);
        }
    }
}
