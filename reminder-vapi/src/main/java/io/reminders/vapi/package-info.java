/**
 * Reminds people by phone calls placed through Vapi: {@link io.reminders.vapi.VapiCallGateway} makes the calls and asks
 * about them, {@link io.reminders.vapi.VapiCallbacks} reads what Vapi posts about them.
 *
 * <p>It knows the ports and values of the core and Vapi's HTTP interface, and nothing of routes, retries or storage.
 * What it relies on without a public source stands in one place, {@code VapiAssumptions}. Where a comment names a page,
 * it is one of Vapi's public documentation: its OpenAPI description ({@code fern/apis/api/openapi.json} of VapiAI/docs)
 * or a guide beside it.
 */
package io.reminders.vapi;
