package dev.patchbay.euria.model;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.euria.wire.EuriaApi;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.kit.operation.Page;

/** Reading which models there are; also the way to see whether a key is good. */
@Singleton
public class Models {

    private static final TypeReference<Page<Model>> PAGE = new TypeReference<>() {
    };

    private final EuriaApi api;

    @Inject
    Models(EuriaApi api) {
        this.api = api;
    }

    public Call<Page<Model>> call() {
        return new Call<>("models", api.models(), Reach.ACCOUNT, PAGE,
                node -> new Page<>(Json.requiredList(node, "data", Model::read), null));
    }
}
