package dev.patchbay.token.secret;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Seals single values into one text that carries its own wrapped data key. */
@Singleton
public class Sealer {

    private final Keys keys;

    @Inject
    Sealer(Keys keys) {
        this.keys = keys;
    }

    public String seal(String plaintext, SealContext context) {
        var key = keys.newDataKey(context);
        var wrapped = key.wrapped();
        var sealed = key.seal(plaintext, context);
        var box = ByteBuffer.allocate(Integer.BYTES + Short.BYTES + wrapped.length + sealed.length)
                .putInt(key.keyVersion()).putShort((short) wrapped.length).put(wrapped).put(sealed);
        return Base64.getEncoder().encodeToString(box.array());
    }

    /** @throws SealBrokenException if it was not sealed by {@link #seal} for this context */
    public String open(String sealed, SealContext context) {
        try {
            var box = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            int version = box.getInt();
            var wrapped = take(box, box.getShort());
            var content = take(box, box.remaining());
            return keys.unwrap(version, wrapped, context).open(content, context);
        } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException e) {
            throw new SealBrokenException();
        }
    }

    private static byte[] take(ByteBuffer box, int length) {
        var bytes = new byte[length];
        box.get(bytes);
        return bytes;
    }
}
