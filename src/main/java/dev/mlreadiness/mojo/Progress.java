package dev.mlreadiness.mojo;

import java.util.function.IntConsumer;
import org.apache.maven.plugin.logging.Log;

/** Says now and then how far a long scan is; a short one stays silent. */
final class Progress implements IntConsumer {

    private static final long PAUSE = 5_000_000_000L;

    private final Log log;
    private long last = System.nanoTime();

    Progress(Log log) {
        this.log = log;
    }

    @Override
    public void accept(int files) {
        if (files % 64 == 0) {
            tell(files);
        }
    }

    private synchronized void tell(int files) {
        long now = System.nanoTime();
        if (now - last > PAUSE) {
            last = now;
            log.info(files + " files read ...");
        }
    }
}
