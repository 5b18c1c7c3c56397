package dev.patchbay.simulators.euria.api;

import java.util.List;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The models on offer. */
public final class Models {

    /** {@code inputTokens} is the most that a request may bring. */
    private record Model(int number, String name, String type, int inputTokens) {

        JsonObject catalogueEntry() {
            return new JsonObject().put("id", number).put("name", name).put("type", type)
                    .put("description", name + ", simulated")
                    .put("documentation_link", "https://developer.infomaniak.com/")
                    .put("info_status", "ready")
                    .put("last_updated_at", "2026-10-01T00:00:00Z")
                    .putNull("logo_url")
                    .put("max_token_input", inputTokens)
                    .put("version", "1")
                    .put("meta", new JsonObject().put("is_beta", false).put("is_coder", false));
        }

        JsonObject openAiEntry() {
            return new JsonObject().put("id", name).put("object", "model").put("owned_by", "system");
        }

        boolean chats() {
            return type.equals("llm");
        }
    }

    private static final List<Model> ALL = List.of(
            new Model(1, "mistral3", "llm", 100_000),
            new Model(2, "qwen3", "llm", 100_000),
            new Model(3, "moonshotai/Kimi-K2.6", "llm", 256_000),
            new Model(4, "Qwen/Qwen3.5-122B-A10B-FP8", "llm", 200_000),
            new Model(5, "Qwen/Qwen3.5-397B-A17B-FP8", "llm", 200_000),
            new Model(6, "google/gemma-4-31B-it", "llm", 100_000),
            new Model(7, "mistralai/Ministral-3-14B-Instruct-2512", "llm", 100_000),
            new Model(8, "mistralai/Mistral-Small-4-119B-2603", "llm", 100_000),
            new Model(9, "swiss-ai/Apertus-70B-Instruct-2509", "llm", 65_536),
            new Model(10, "swiss-ai/Apertus-v1.5-70B", "llm", 65_536),
            new Model(11, "nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-FP8", "llm", 100_000),
            new Model(12, "bge_multilingual_gemma2", "embedding", 8_192),
            new Model(13, "mini_lm_l12_v2", "embedding", 512),
            new Model(14, "Qwen/Qwen3-Embedding-8B", "embedding", 32_768));

    private Models() {
    }

    public static boolean canChat(String name) {
        return ALL.stream().anyMatch(model -> model.chats() && model.name().equals(name));
    }

    static JsonArray catalogue() {
        return new JsonArray(ALL.stream().map(Model::catalogueEntry).collect(Collectors.toList()));
    }

    static JsonObject openAiList() {
        return new JsonObject().put("object", "list")
                .put("data", new JsonArray(ALL.stream().map(Model::openAiEntry).collect(Collectors.toList())));
    }
}
