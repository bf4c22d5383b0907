package acme;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoreController {
    @PostMapping("/score")
    double score(@Valid @RequestBody ScoreRequest request) {
        return 0.5;
    }
}
