package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The published description, to which every answer is held. */
final class Contract {
    private static final Contract PUBLISHED = new Contract();

    private final OpenApiInteractionValidator validator =
            OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();

    /** What it describes, such as {@code GET /reminders}. */
    Set<String> routes() {
        return new OpenAPIV3Parser()
                .readContents(text()).getOpenAPI().getPaths().entrySet().stream()
                        .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                                .map(method -> method + " " + path.getKey()))
                        .collect(Collectors.toSet());
    }

    static Contract published() {
        return PUBLISHED;
    }

    static String text() {
        try (InputStream document = ReminderServer.class.getResourceAsStream("openapi.yaml")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails if an answer to something that is documented is not as documented. */
    void check(String method, String path, Bench.Reply reply) {
        String bare = path.replaceFirst("\\?.*", "");
        if (reply.status() == 405 || method.equals("HEAD") || method.equals("OPTIONS")) {
            return;
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
        if (!reply.response().body().isEmpty()) {
            response.withBody(reply.response().body());
        }
        reply.response()
                .headers()
                .map()
                .forEach((name, values) -> response.withHeader(name, values.toArray(String[]::new)));
        ValidationReport report = validator.validateResponse(bare, Request.Method.valueOf(method), response.build());
        assertThat(report.getMessages())
                .as(method + " " + path + " " + reply.status() + " "
                        + reply.response().body())
                .filteredOn(message -> !message.getKey().equals("validation.request.path.missing"))
                .isEmpty();
    }
}
