import 'server-only'
import { problem } from '../../commands/problem'
import { Fault, writeProblem } from '../problem-details'
import { OPEN_COMMANDS } from './open-commands'

/** `POST /api/v1/commands/{name}`: runs the command of that name, with its own input as the body. */
export async function runByName(request: Request, name: string): Promise<Response> {
  const found = OPEN_COMMANDS.find(({ command }) => command === name)
  return found
    ? found.answer(request)
    : writeProblem(request, new Fault(404, [problem('command_unknown', undefined, { name })]))
}
