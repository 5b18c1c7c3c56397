package dev.patchbay.edge.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails as soon as more has been read of it than is allowed, whatever its announced length. */
final class BoundedInput extends FilterInputStream {

    private final long limit;
    private long seen;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > limit) {
            throw BodyLimit.tooLarge(limit);
        }
    }
}
