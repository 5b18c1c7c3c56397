package dev.patchbay.token.secret;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Envelope encryption: a new data key for each credential, wrapped by the newest key-encryption key. */
@Singleton
public class Keys {

    private static final String WRAPPING = "data key";

    private final KeyStorage storage;
    private volatile Map<Integer, KeyEncryptionKey> keys = Map.of();
    private volatile KeyEncryptionKey current;

    @Inject
    Keys(KeyStorage storage) {
        this.storage = storage;
    }

    /** @param fresh whether there is no data yet that an older key could be needed for */
    List<KeyEncryptionKey> open(boolean fresh) {
        var found = storage.load();
        if (found.isEmpty()) {
            if (!fresh) {
                throw new KeyringException("There are stored connections, but " + storage.describe()
                        + " does not exist. Restore it from its backup; it cannot be made anew.");
            }
            found = List.of(storage.create());
        }
        keys = found.stream().collect(Collectors.toUnmodifiableMap(KeyEncryptionKey::version, Function.identity()));
        current = found.getLast();
        return found;
    }

    String describe() {
        return storage.describe();
    }

    public DataKey newDataKey(SealContext context) {
        var key = Aes.newKey();
        var wrapped = Aes.seal(current.key(), key.getEncoded(), wrapping(context));
        return new DataKey(key, current.version(), wrapped);
    }

    /** @throws SealBrokenException if it was not wrapped for this context */
    public DataKey unwrap(int keyVersion, byte[] wrapped, SealContext context) {
        var wrapper = keys.get(keyVersion);
        if (wrapper == null) {
            throw new SealBrokenException();
        }
        return new DataKey(Aes.key(Aes.open(wrapper.key(), wrapped, wrapping(context))), keyVersion, wrapped);
    }

    private static byte[] wrapping(SealContext context) {
        return context.and(WRAPPING).bytes();
    }
}
