package dev.patchbay.euria;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** EurIA, which is Infomaniak's AI Services, or any server that speaks OpenAI's chat completions. */
@ConfigMapping(prefix = "patchbay.euria")
public interface EuriaConfig {

    /** The API's base address; https, save on the loopback interface. */
    @WithDefault("https://api.infomaniak.com")
    URI apiUrl();

    /** Under which path the API is there. */
    @WithDefault("v2")
    PathStyle path();

    /** The AI product at Infomaniak; required unless {@code path} is {@code compatible}. */
    Optional<@Positive Integer> productId();

    /** Which model writes. Models retire, so there is no default; {@code GET /models} lists them. */
    @NotBlank
    String model();

    /** How freely it writes. */
    @WithDefault("0.7")
    @DecimalMin("0")
    @DecimalMax("2")
    double temperature();

    /** The longest answer. */
    @WithDefault("1500")
    @Min(1)
    @Max(5000)
    int maxTokens();

    /**
     * How long it thinks before; nobody is shown what it thinks. Unless it is set, EurIA is told not to think, and others are
     * told nothing, since not every server knows the word.
     */
    Optional<ReasoningEffort> reasoningEffort();

    /** Whose key is used. */
    @WithDefault("user")
    KeyOwner key();

    Limits limits();

    Retry retry();

    /** Where the endpoints are. */
    enum PathStyle {
        /** {@code /2/ai/{product}/openai/v1} */
        V2,
        /** {@code /1/ai/{product}/openai} */
        V1,
        /** {@code /v1}, of any server that is compatible with OpenAI's. */
        COMPATIBLE
    }

    /** As the API names them. */
    enum ReasoningEffort {
        NONE,
        LOW,
        MEDIUM,
        HIGH;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who brings the key, and pays. */
    enum KeyOwner {
        /** Each connects with a key of their own. */
        USER,
        /** The operator, for everybody; nobody connects. */
        OPERATOR
    }

    /** Bounds of one description, and of how many are written at once. */
    interface Limits {

        /** From asking to the last word. */
        @WithDefault("120s")
        Duration total();

        /** Without a word of it, from the provider. */
        @WithDefault("30s")
        Duration silence();

        /** How long a client that went may come back before the provider is told to stop. */
        @WithDefault("5s")
        Duration grace();

        /** How often a silent stream shows that it lives. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Characters of one description. */
        @WithDefault("60000")
        @Positive
        int characters();

        /** Descriptions under way for one account, on one replica. */
        @WithDefault("4")
        @Positive
        int perAccount();

        /** Descriptions under way on one replica. */
        @WithDefault("1000")
        @Positive
        int perReplica();
    }

    /** Trying again later what the provider could not write, with the key it would have been written with. */
    interface Retry {

        /** How often at most. */
        @WithDefault("10")
        @Positive
        int attempts();

        /** Before the first; doubles with each further one. */
        @WithDefault("30s")
        Duration firstPause();

        /** Upper bound of every pause. */
        @WithDefault("1h")
        Duration longestPause();

        /** How often the queue is looked at. */
        @WithDefault("5s")
        Duration every();
    }
}
