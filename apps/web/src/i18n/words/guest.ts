import { defineWords } from '../define-words.ts'

/** Words for a guest who looks on. */
export const guestWords = defineWords(
  {
    'guest.welcome': 'Welcome, {name}',
    'guest.text':
      'You see what the whole room sees. A group’s board opens here once the group has said yes, for as long as it likes.',
    'guest.asked': 'The group is asked whether you may look on. No answer means not now.',
    'guest.in':
      'Group {label} has you with them, until {time} at the latest. They see that you are there. You read, and do not write.',
    'guest.board': 'Board of the group',
    'guest.reads': 'You look on: you can read, and not write.',
    'guest.not-now': 'The group said: not now.',
    'guest.gone': 'This link does not open anything here any more.',
    'guest.over': 'The workshop is over. Thank you for looking on.',
  },
  {
    'guest.welcome': 'Te damos la bienvenida, {name}',
    'guest.text':
      'Ves lo que ve toda la sala. La pizarra de un grupo se abre aquí cuando el grupo dijo que sí, y mientras quiera.',
    'guest.asked': 'Se pregunta al grupo si puedes observar. Sin respuesta quiere decir ahora no.',
    'guest.in': 'Estás con el grupo {label}, como mucho hasta las {time}. Ven que estás ahí. Lees, y no escribes.',
    'guest.board': 'Pizarra del grupo',
    'guest.reads': 'Estás de visita: puedes leer, y no escribir.',
    'guest.not-now': 'El grupo dijo: ahora no.',
    'guest.gone': 'Este enlace ya no abre nada aquí.',
    'guest.over': 'El taller ha terminado. Gracias por acompañarnos.',
  },
)
