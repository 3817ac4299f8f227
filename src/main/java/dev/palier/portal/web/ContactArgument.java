package dev.palier.portal.web;

import dev.palier.customer.Customers;
import dev.palier.portal.PortalContact;
import dev.palier.portal.security.CurrentContact;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who is signed in; somebody who was taken off the customer's list meanwhile is nobody any more. */
@Component
class ContactArgument implements HandlerMethodArgumentResolver {

  private final CurrentContact current;
  private final Customers customers;

  ContactArgument(CurrentContact current, Customers customers) {
    this.current = current;
    this.customers = customers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(PortalContact.class);
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
      WebDataBinderFactory binders) {
    PortalContact contact = current.contact().orElseThrow(NoContactAnyMore::new);
    boolean known = customers.contactsOf(contact.customerId()).stream()
        .anyMatch(one -> one.address().equals(contact.address()));
    if (!known) {
      throw new NoContactAnyMore();
    }
    return contact;
  }

  /** Nobody who may see anything is signed in. */
  static class NoContactAnyMore extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
