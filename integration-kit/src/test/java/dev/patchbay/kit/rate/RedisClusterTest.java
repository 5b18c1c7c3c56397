package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.patchbay.kit.call.Priority;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisClientType;

/** A cluster, if a small one: it takes only scripts whose keys it is told, and which lie together. */
class RedisClusterTest {

    private static final LeaseStore.Request THREE = new LeaseStore.Request(Priority.INTERACTIVE, 3, 3, List.of(), 0);

    @RegisterExtension
    static final LocalRedis REDIS = new LocalRedis(RedisClientType.CLUSTER, "--cluster-enabled", "yes",
            "--cluster-announce-ip", "127.0.0.1");

    @Test
    void aClusterServes() {
        // Given
        takeAllSlots(REDIS.client(REDIS.server().url(), RedisClientType.STANDALONE));
        var store = REDIS.store("clustered", Map.of("patchbay.rate.limit", "10"));
        // When
        store.heed(new ToldLimit(8, 0)).await().indefinitely();
        // Then
        assertThat(store.lease(THREE).await().indefinitely().left()).isEqualTo(5);
        assertThat(REDIS.exists("patchbay:rate:{clustered}")).isTrue();
    }

    private static void takeAllSlots(RedisAPI node) {
        node.cluster(List.of("ADDSLOTSRANGE", "0", "16383")).await().indefinitely();
        Awaitility.await("one node that has them all").until(
                () -> node.cluster(List.of("INFO")).await().indefinitely().toString().contains("cluster_state:ok"));
    }
}
