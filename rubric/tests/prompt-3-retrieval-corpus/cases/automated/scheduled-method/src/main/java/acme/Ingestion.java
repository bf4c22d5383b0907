package acme;

import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import org.springframework.scheduling.annotation.Scheduled;

class Ingestion {
    private final EmbeddingStoreIngestor ingestor;

    Ingestion(EmbeddingStoreIngestor ingestor) {
        this.ingestor = ingestor;
    }

    @Scheduled(cron = "0 0 3 * * *")
    void fill() {
        ingestor.ingest(Contracts.all());
    }
}
