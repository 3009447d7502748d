package eu.klynge.kit.problem;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Translates what frameworks throw into the problem it means to the caller. */
final class Failures {

    private Failures() {}

    static ProblemException asProblem(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case AuthenticationServiceException ignored ->
                ProblemException.notNow("Tokens cannot be checked at the moment; try again.", Duration.ofSeconds(2));
            case Refusal refusal -> refusal.problem();
            case AuthenticationException ignored ->
                ProblemException.of(
                                ProblemType.UNAUTHENTICATED, "Send a valid, unexpired access token for this service.")
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case AccessDeniedException ignored ->
                ProblemException.of(ProblemType.FORBIDDEN, "Your roles do not allow this.");
            case DataBufferLimitException ignored ->
                ProblemException.of(ProblemType.TOO_LARGE, "Send a smaller request body.");
            case DecodingException unreadable -> unreadable(unreadable);
            case ResponseStatusException status -> byStatus(status);
            case TimeoutException ignored ->
                ProblemException.notNow("The platform was too slow; try again.", Duration.ofSeconds(2));
            default ->
                ProblemException.of(ProblemType.INTERNAL_ERROR, "We have logged it; the trace id helps us to find it.");
        };
    }

    private static ProblemException unreadable(Throwable cause) {
        if (cause.getCause() instanceof DataBufferLimitException) {
            return ProblemException.of(ProblemType.TOO_LARGE, "Send a smaller request body.");
        }
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, "The body is not valid JSON.");
    }

    private static ProblemException byStatus(ResponseStatusException failure) {
        return switch (failure) {
            case UnsupportedMediaTypeStatusException unsupported ->
                ProblemException.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Supported: " + unsupported.getSupportedMediaTypes() + ".");
            case MethodNotAllowedException method -> {
                String allowed = method.getSupportedMethods().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(java.util.stream.Collectors.joining(", "));
                yield ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "Offered here: " + allowed + ".")
                        .with("Allow", allowed);
            }
            case NotAcceptableStatusException acceptable ->
                ProblemException.of(
                        ProblemType.NOT_ACCEPTABLE, "Offered: " + acceptable.getSupportedMediaTypes() + ".");
            case ServerWebInputException input
            when input.getCause() instanceof DecodingException decoding -> unreadable(decoding);
            case ServerWebInputException ignored ->
                ProblemException.of(ProblemType.MALFORMED_REQUEST, "A parameter, a header or the body cannot be read.");
            default -> byCode(failure.getStatusCode().value());
        };
    }

    private static ProblemException byCode(int status) {
        return switch (status) {
            case 400 -> ProblemException.of(ProblemType.MALFORMED_REQUEST, "The request cannot be read.");
            case 401 -> ProblemException.of(ProblemType.UNAUTHENTICATED, "Send a valid access token.");
            case 403 -> ProblemException.of(ProblemType.FORBIDDEN, "Your roles do not allow this.");
            case 404 -> ProblemException.of(ProblemType.NOT_FOUND, "No resource has this address.");
            case 413 -> ProblemException.of(ProblemType.TOO_LARGE, "Send a smaller request body.");
            case 503 ->
                ProblemException.of(ProblemType.UPSTREAM_UNAVAILABLE, "A part of the platform is away; try again.")
                        .with("Retry-After", "2");
            case 504 ->
                ProblemException.of(
                        ProblemType.UPSTREAM_TIMEOUT, "A part of the platform did not answer in time; try again.");
            default ->
                ProblemException.of(ProblemType.INTERNAL_ERROR, "We have logged it; the trace id helps us to find it.");
        };
    }
}
