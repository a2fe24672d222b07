import type {
  AddressValidation,
  ValidateAddressRequest,
} from '../../../../../src/wire/schemas/validation.ts'
import { request } from '../../../../shared/api/request.ts'

export function validateAddress(body: ValidateAddressRequest): Promise<AddressValidation> {
  return request({ method: 'POST', path: '/v1/validations/address', body })
}
