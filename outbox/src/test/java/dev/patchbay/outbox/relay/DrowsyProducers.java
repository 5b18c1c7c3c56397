package dev.patchbay.outbox.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.producer.Producer;

/** Producers whose relay falls asleep in the middle of its work, as a stopped process does. */
final class DrowsyProducers extends Producers {

    private final CountDownLatch asleep = new CountDownLatch(1);
    private final CountDownLatch wake = new CountDownLatch(1);
    private volatile String point = "";

    DrowsyProducers(Map<String, Object> broker) {
        super(broker);
    }

    /** @param method of {@link Producer} before which the relay falls asleep, once */
    void sleepBefore(String method) {
        point = method;
    }

    void awaitSleep() throws InterruptedException {
        asleep.await();
    }

    void wake() {
        wake.countDown();
    }

    @Override
    @SuppressWarnings("unchecked")
    Producer<String, String> open(UUID outbox) {
        var producer = super.open(outbox);
        return (Producer<String, String>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { Producer.class }, (proxy, method, arguments) -> {
                    if (method.getName().equals(point)) {
                        asleep.countDown();
                        wake.await();
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
