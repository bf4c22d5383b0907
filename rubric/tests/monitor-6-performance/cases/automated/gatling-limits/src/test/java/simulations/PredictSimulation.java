package simulations;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

public class PredictSimulation extends Simulation {
    {
        setUp(scenario("predict")
                        .exec(http("score").post("/predict"))
                        .injectOpen(constantUsersPerSec(20).during(60)))
                .protocols(http.baseUrl("http://localhost:8080"))
                .assertions(global().responseTime().percentile3().lt(200));
    }
}
